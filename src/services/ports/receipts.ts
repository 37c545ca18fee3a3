import type { HandInReceipt } from '../../domain/evidence/hand-in-receipt.ts'

/** Of what was handed in; kept also where that was undone. */
export interface Receipts {
  get(inspectionId: string, id: string): Promise<HandInReceipt | null>
  ids(inspectionId: string): Promise<readonly string[]>
  /** Those of which a digest is still to come. */
  unfinished(inspectionId: string): Promise<readonly HandInReceipt[]>
  /** Inserts or replaces. */
  save(receipt: HandInReceipt): Promise<void>
}
