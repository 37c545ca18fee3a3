import { Ajv2020, type AnySchemaObject, type ValidateFunction } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { readContract } from './read-contract.ts'

const ID = 'https://graph.microsoft.com/v1.0/strict.schema.json'

/** Answers the check of one Graph type, such as `microsoft.graph.driveItem`; members that Graph does not know are refused. */
export function readGraphShapes(): (type: string) => ValidateFunction {
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, strictTypes: false, strictRequired: false })
  addFormats.default(ajv)
  for (const format of ['int16', 'int32', 'int64']) ajv.addFormat(format, true)
  for (const keyword of ['x-source', 'x-pruned-type']) ajv.addKeyword(keyword)
  ajv.addSchema(readContract<AnySchemaObject>('graph-v1.0.strict.schema.json'), ID)
  return (type) => {
    const check = ajv.getSchema(`${ID}#/$defs/${type}`)
    if (!check) throw new Error(`The contracts know no type ${type}`)
    return check
  }
}
