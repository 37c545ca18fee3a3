import type { Hono } from 'hono'
import type { Kernel } from '../kernel/kernel.ts'
import { control } from './control.ts'

/** `GET /_tenant/people`: through whose eyes one can look. */
export function registerPeopleControl(app: Hono, { content }: Kernel): void {
  app.get(
    '/_tenant/people',
    control(() => content.people.map(({ id, name, role, guest }) => ({ id, name, role, guest }))),
  )
}
