/** The event with which SageMaker Ground Truth asks what a worker shall see, before a data object is labelled. */
export interface SageMakerGroundTruthPreAnnotationEvent<DataObject extends object = Record<string, unknown>> {
  version: string;
  labelingJobArn: string;
  /** A line of the input manifest: `source` is the data itself, `source-ref` where they lie. */
  dataObject: DataObject;
}

/** What a function answers before a data object is labelled. */
export interface SageMakerGroundTruthPreAnnotationResponse<TaskInput extends object = Record<string, unknown>> {
  /** All that the template of the task needs. */
  taskInput: TaskInput;
  /** Default true. Documented examples and AWS's own functions also have it as a string. */
  isHumanAnnotationRequired?: boolean | 'true' | 'false' | undefined;
  /** Another name for `isHumanAnnotationRequired`. */
  humanAnnotationRequired?: boolean | 'true' | 'false' | undefined;
}

/** The event with which SageMaker Ground Truth asks what the annotations of a batch of data objects amount to. */
export interface SageMakerGroundTruthPostAnnotationEvent {
  version: string;
  labelingJobArn: string;
  labelCategories: string[];
  /** Under which name labels stand in the output manifest. */
  labelAttributeName: string;
  /** Role of the labelling job, which may read the annotations. */
  roleArn: string;
  /** Where the file with the annotations lies. */
  payload: { s3Uri: string };
}

/** What all workers have said about one data object: an element of the file that a post-annotation event names. */
export interface SageMakerGroundTruthAnnotations {
  datasetObjectId: string;
  dataObject: { s3Uri?: string | undefined; content?: string | undefined };
  annotations: {
    workerId: string;
    /** `content` is a string of JSON. */
    annotationData: { content?: string | undefined; s3Uri?: string | undefined };
  }[];
}

/** What a function answers after data objects are labelled. */
export type SageMakerGroundTruthPostAnnotationResponse = {
  datasetObjectId: string;
  consolidatedAnnotation: {
    /** The label, under the event's `labelAttributeName`. */
    content: Record<string, unknown>;
  };
}[];
