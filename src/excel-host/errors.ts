/** The codes that Excel answers with (Excel.ErrorCodes and OfficeExtension.ErrorCodes). */
export type ErrorCode =
  | 'AccessDenied'
  | 'ApiNotFound'
  | 'ConnectionFailure'
  | 'GeneralException'
  | 'InactiveWorkbook'
  | 'InvalidArgument'
  | 'InvalidObjectPath'
  | 'InvalidOperation'
  | 'InvalidOperationInCellEditMode'
  | 'InvalidReference'
  | 'ItemAlreadyExists'
  | 'ItemNotFound'
  | 'RequestPayloadSizeLimitExceeded'
  | 'ResponsePayloadSizeLimitExceeded';

/** An answer that Excel would give instead of a result. Anything else thrown in the host is a fault of the host. */
export class ExcelError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
  ) {
    super(message);
    this.name = 'ExcelError';
  }
}

export const invalidArgument = (why: string): ExcelError =>
  new ExcelError(
    'InvalidArgument',
    `The argument is invalid or missing or has an incorrect format. (${why})`,
  );

export const accessDenied = (): ExcelError =>
  new ExcelError('AccessDenied', 'You cannot perform the requested operation.');

export const invalidOperation = (why: string): ExcelError =>
  new ExcelError('InvalidOperation', `The operation attempted is invalid on the object. (${why})`);

export const itemNotFound = (what: string): ExcelError =>
  new ExcelError('ItemNotFound', `The requested resource doesn't exist. (${what})`);

export const itemExists = (what: string): ExcelError =>
  new ExcelError('ItemAlreadyExists', `The resource being created already exists. (${what})`);

export const invalidReference = (what: string): ExcelError =>
  new ExcelError('InvalidReference', `This reference is not valid for the current operation. (${what})`);

export const apiNotFound = (member: string): ExcelError =>
  new ExcelError(
    'ApiNotFound',
    `The API you are trying to use could not be found. It may be available in a newer version of Excel. (${member})`,
  );
