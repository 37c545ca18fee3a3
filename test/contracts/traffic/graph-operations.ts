import { readContract } from '../read-contract.ts'
import { findPattern, type PathPattern, toPathPattern } from './match-path.ts'

/** One published operation of Graph. Types are named as in the strict schema. */
export interface GraphOperation {
  /** Such as `GET /drives/{drive-id}/root/delta()`. */
  readonly name: string
  /** Query options, by name. */
  readonly query: ReadonlyMap<string, QueryOption>
  /** `undefined`: takes no body; `bytes`: a file's content. */
  readonly takes: { readonly type: string; readonly required: boolean } | undefined
  /** By status; `undefined`: no body; `bytes`: a file's content. */
  readonly answers: ReadonlyMap<number, string | undefined>
  /** Read in Microsoft's documentation: no other 2xx is right. */
  readonly exactStatus: boolean
}

export interface QueryOption {
  readonly required: boolean
  readonly values: readonly string[] | undefined
}

export type FindGraphOperation = (method: string, path: string) => GraphOperation | undefined

interface Reference {
  readonly $ref: string
}

interface Content {
  readonly content?: Readonly<Record<string, { readonly schema: Partial<Reference> }>>
}

interface Parameter {
  readonly name: string
  readonly in: string
  readonly required?: boolean
  readonly schema: { readonly enum?: readonly string[] }
  readonly 'x-multi-segment'?: boolean
}

interface PublishedOperation {
  readonly parameters?: readonly (Parameter | Reference)[]
  readonly requestBody?: Content & { readonly required?: boolean }
  readonly responses: Readonly<Record<string, Content>>
  readonly 'x-status-basis'?: string
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const

type PublishedPath = { readonly parameters?: readonly Parameter[] } & {
  readonly [method in (typeof METHODS)[number]]?: PublishedOperation
}

interface Slice {
  readonly paths: Readonly<Record<string, PublishedPath>>
  readonly components: { readonly parameters: Readonly<Record<string, Parameter>> }
}

/** @returns the look-up of an operation by its method and its path below `/v1.0`, without query */
export function readGraphOperations(): FindGraphOperation {
  const slice = readContract<Slice>('graph-v1.0.slice.json')
  const known = Object.entries(slice.paths).map(([template, path]) => readPath(slice, template, path))
  return (method, path) => {
    const pathOnly = path.replace(/[:/]+$/, '')
    return findPattern(known, pathOnly)?.operations.get(method)
  }
}

interface KnownPath {
  readonly pattern: PathPattern
  readonly operations: ReadonlyMap<string, GraphOperation>
}

function readPath(slice: Slice, template: string, path: PublishedPath): KnownPath {
  const many = (path.parameters ?? []).filter((each) => each['x-multi-segment']).map(({ name }) => name)
  const operations = METHODS.flatMap((method) => {
    const name = method.toUpperCase()
    const published = path[method]
    return published ? [[name, readOperation(slice, `${name} ${template}`, published)] as const] : []
  })
  return { pattern: toPathPattern(template, new Set(many)), operations: new Map(operations) }
}

function readOperation(slice: Slice, name: string, published: PublishedOperation): GraphOperation {
  const parameters = (published.parameters ?? []).map((each) => resolve(slice, each))
  const query = parameters.filter((each) => each.in === 'query')
  const answers = Object.entries(published.responses).filter(([status]) => /^\d+$/.test(status))
  const { requestBody } = published
  const type = requestBody && typeOf(requestBody)
  return {
    name,
    query: new Map(query.map((each) => [each.name, { required: each.required === true, values: each.schema.enum }])),
    takes: type === undefined ? undefined : { type, required: requestBody?.required === true },
    answers: new Map(answers.map(([status, answer]) => [Number(status), typeOf(answer)])),
    exactStatus: published['x-status-basis'] === 'documentation',
  }
}

function resolve(slice: Slice, parameter: Parameter | Reference): Parameter {
  if (!('$ref' in parameter)) return parameter
  const found = slice.components.parameters[lastPart(parameter.$ref)]
  if (!found) throw new Error(`The contracts have no parameter ${parameter.$ref}`)
  return found
}

function typeOf({ content }: Content): string | undefined {
  const [schema] = Object.values(content ?? {}).map((each) => each.schema)
  if (!schema) return undefined
  return schema.$ref === undefined ? 'bytes' : lastPart(schema.$ref)
}

function lastPart(reference: string): string {
  return reference.slice(reference.lastIndexOf('/') + 1)
}
