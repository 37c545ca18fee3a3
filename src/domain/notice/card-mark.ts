/** By which a week's card is known again when the channel is read back: headings are the same in every inspection. */
export function cardMark(inspectionId: string, week: number): string {
  return `${inspectionId}/week/${week}`
}
