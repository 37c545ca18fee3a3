/**
 * A calendar day as `YYYY-MM-DD`, with no zone: days compare and sort as text, and nothing can shift
 * one across midnight by accident.
 */
export type Day = string

/** Epoch milliseconds. Plain numbers compare, sort and travel as JSON; text is made at the edge. */
export type Instant = number

/** Wall-clock time of day, `HH:MM`. */
export type TimeOfDay = string
