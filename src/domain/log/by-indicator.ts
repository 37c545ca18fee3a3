import type { Indicator, IndicatorEvidence, LoggedEvidence } from './logged-evidence.ts'

/**
 * Sorts evidence under every indicator that it serves: the inspection's own in their order, also those without any, then
 * others that somebody named, last what serves none.
 */
export function byIndicator(
  evidence: readonly LoggedEvidence[],
  indicators: readonly Indicator[],
): readonly IndicatorEvidence[] {
  const inOrder = evidence.toSorted((a, b) => compareNumbers(a.reference, b.reference))
  const known = new Set(indicators.map(({ number }) => number))
  const named = new Set(inOrder.flatMap((one) => one.indicators).filter((number) => !known.has(number)))
  const others = [...named].toSorted(compareNumbers).map((number) => ({ number, title: '' }))
  const served = inOrder.flatMap((one) => [...new Set(one.indicators)].map((number) => ({ number, one })))
  const under = Map.groupBy(served, ({ number }) => number)
  const none = inOrder.filter((one) => one.indicators.length === 0)
  return [
    ...[...indicators, ...others].map((indicator) => ({
      indicator,
      evidence: (under.get(indicator.number) ?? []).map(({ one }) => one),
    })),
    ...(none.length > 0 ? [{ indicator: null, evidence: none }] : []),
  ]
}

/** `2.1 Leadership and direction` */
export function indicatorName(indicator: Indicator | null): string {
  return indicator ? `${indicator.number} ${indicator.title}`.trim() : 'No indicator yet'
}

/** `2.10` after `2.9`, `E-1000` after `E-999`. */
function compareNumbers(a: string, b: string): number {
  const [one, other] = [a, b].map((text) => text.split(/(\d+)/))
  for (let part = 0; part < Math.max(one?.length ?? 0, other?.length ?? 0); part += 1) {
    const [left = '', right = ''] = [one?.[part], other?.[part]]
    if (left === right) continue
    const number = part % 2 === 1 ? Number(left) - Number(right) : 0
    if (number !== 0) return number
    return left < right ? -1 : 1
  }
  return 0
}
