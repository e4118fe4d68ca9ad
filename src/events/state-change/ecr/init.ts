import { anArrayOf, anInteger, anObjectOf, aStringMatching, either, oneOf } from '../../../internal/checks.js';
import { optionTable, type OptionCheck, type OptionTable } from '../../../internal/options.js';
import { envelopeOptions, type EnvelopeInit } from '../../../values/eventbridge-envelope.js';
import type { ECRFindingSeverity } from './types.js';

/** Which image it is. */
interface ImageInit extends EnvelopeInit {
  /** Name of the repository. Default `my-repository`. */
  'repository-name'?: string | undefined;
  /** Digest of the image: `sha256:` and 64 hexadecimal digits. Default: random. */
  'image-digest'?: string | undefined;
}

/** What was done with which image. Everything has a default. */
export interface ECRImageActionEventInit extends ImageInit {
  /** Default `SUCCESS`. */
  result?: 'SUCCESS' | 'FAILURE' | undefined;
  /** Default `PUSH`. */
  'action-type'?: 'PUSH' | 'DELETE' | undefined;
  /** Tag of the image; null for one without. Default `latest`. */
  'image-tag'?: string | null | undefined;
}

/** Which image was scanned, and what was found. Everything has a default. */
export interface ECRImageScanEventInit extends ImageInit {
  /** Default `COMPLETE`. */
  'scan-status'?: 'COMPLETE' | 'FAILED' | undefined;
  /** Findings by severity; those of 0 are left out. Default: none. */
  'finding-severity-counts'?: { readonly [Severity in ECRFindingSeverity]?: number | undefined } | undefined;
  /** Tags of the image. Default `['latest']`. */
  'image-tags'?: readonly string[] | undefined;
}

const aTag: OptionCheck = aStringMatching(/^\w[\w.-]{0,127}$/, 'a tag: 1 to 128 letters, digits and "_.-"');
const aCount = anInteger(0, 2 ** 31 - 1);

const image: OptionTable<ImageInit> = {
  'repository-name': aStringMatching(
    /^(?=.{2,256}$)[a-z0-9]+([._/-][a-z0-9]+)*$/,
    'the name of a repository: 2 to 256 lower-case letters and digits, with single "._-/" between them',
  ),
  'image-digest': aStringMatching(/^sha256:[0-9a-f]{64}$/, 'a digest: sha256: and 64 hexadecimal digits'),
  ...envelopeOptions,
};

/** The options of an action. */
export const actionOptions: OptionTable<ECRImageActionEventInit> = optionTable({
  result: oneOf(['SUCCESS', 'FAILURE']),
  'action-type': oneOf(['PUSH', 'DELETE']),
  'image-tag': either(aTag, oneOf([null])),
  ...image,
});

/** The options of a scan. */
export const scanOptions: OptionTable<ECRImageScanEventInit> = optionTable({
  'scan-status': oneOf(['COMPLETE', 'FAILED']),
  'finding-severity-counts': anObjectOf({
    CRITICAL: aCount,
    HIGH: aCount,
    MEDIUM: aCount,
    LOW: aCount,
    INFORMATIONAL: aCount,
    UNDEFINED: aCount,
  }),
  'image-tags': anArrayOf(aTag),
  ...image,
});
