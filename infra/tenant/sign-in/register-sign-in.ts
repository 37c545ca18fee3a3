import type { Hono } from 'hono'
import type { Kernel } from '../kernel/kernel.ts'

export async function registerSignIn(_app: Hono, _kernel: Kernel): Promise<void> {}
