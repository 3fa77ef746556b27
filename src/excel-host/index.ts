export type { Engine, News, PersonsAct, Results } from './engine/engine';
export type { Fault, FaultKind, Interruption } from './faults';
export type { Refusal } from './follow';
export { createExcelHost, type Bridge, type ExcelHost, type HostOptions, type RequestRecord } from './host';
export { isSimulated } from './objects';
export { changeOf, type SharedCell, type SharedChange } from './shared-change';
export { differences, plainBook, type Difference, type PlainBook, type Snapshot } from './snapshot';
