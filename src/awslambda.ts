import { installAwslambda } from './invoke/streaming/awslambda.js';

installAwslambda();
