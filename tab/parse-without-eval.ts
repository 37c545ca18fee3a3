import { config } from 'zod'

// Imported before any schema is made: the page's Content-Security-Policy forbids the code that zod would else generate.
config({ jitless: true })
