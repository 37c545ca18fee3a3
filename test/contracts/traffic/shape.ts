import type { ErrorObject, ValidateFunction } from 'ajv'

/** Says what is wrong with a body, nothing when it fits. `where` is `request`, `response` or a place inside one. */
export type Shape = (body: unknown, where: string) => readonly string[]

export function toShape(check: ValidateFunction): Shape {
  return (body, where) => (check(body) ? [] : (check.errors ?? []).map((error) => `${where}${tell(error)}`))
}

function tell({ instancePath, message = '', params }: ErrorObject): string {
  const detail = params.additionalProperty ?? params.allowedValues ?? params.allowedValue ?? params.missingProperty
  return `${instancePath} ${message}${detail === undefined ? '' : ` (${[detail].flat().join(', ')})`}`
}
