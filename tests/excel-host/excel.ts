import { createOfficeClient, type OfficeClient } from 'excel-host/node';
import type { HostOptions } from '../../src/excel-host/host';

type Batch<T> = (context: Excel.RequestContext) => Promise<T>;

/** A fresh Excel for each test of a file, with Microsoft's client in front of it. */
export function useExcel(options: Partial<HostOptions> = {}) {
  let client: OfficeClient;
  beforeEach(() => {
    client = createOfficeClient(options);
  });
  afterEach(() => client.dispose());
  return {
    get client() {
      return client;
    },
    get host() {
      return client.host;
    },
    /** One `Excel.run`, with a sync at its end. Arrays are brought home from the client's own world. */
    run: <T>(batch: Batch<T>): Promise<T> =>
      client.Excel.run(async (context) => {
        const value = await batch(context);
        await context.sync();
        return plain(value);
      }),
    /** How Excel refuses a batch. Fails if it does not. */
    refused: async (batch: Batch<unknown>): Promise<Refusal> => {
      try {
        await client.Excel.run(async (context) => {
          await batch(context);
          await context.sync();
        });
      } catch (error) {
        return refusalOf(error);
      }
      throw new Error('Excel took it, and was expected not to');
    },
  };
}

export interface Refusal {
  readonly code: string;
  readonly message: string;
  readonly where: string;
}

export function refusalOf(error: unknown): Refusal {
  const { code, message, debugInfo } = error as OfficeExtension.Error;
  if (code === undefined) throw error;
  return { code, message, where: debugInfo.errorLocation ?? '' };
}

const plain = <T>(value: T): T => (value === undefined ? value : (JSON.parse(JSON.stringify(value)) as T));

/** The first sheet that every new workbook has. */
export const firstSheet = ({ workbook }: Excel.RequestContext): Excel.Worksheet =>
  workbook.worksheets.getItem('Ark1');

export const cellsOf = (context: Excel.RequestContext, address: string): Excel.Range =>
  firstSheet(context).getRange(address);

/** What stands in the first sheet's cells. */
export async function valuesOf(context: Excel.RequestContext, address: string): Promise<unknown[][]> {
  const range = cellsOf(context, address);
  range.load('values');
  await context.sync();
  return range.values as unknown[][];
}
