import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** What an organisation fills in, with plainly fictional values. */
const VALUES: Readonly<Record<string, string>> = {
  WAYMARK_APP_ID: '6d0f7c1e-3a5b-4c2d-9e8f-0a1b2c3d4e5f',
  WAYMARK_HOST: 'waymark.strathglen.example',
  WAYMARK_DEVELOPER: 'Strathglen Partnership',
  WAYMARK_SUPPORT_URL: 'https://strathglen.example/waymark',
  WAYMARK_PRIVACY_URL: 'https://strathglen.example/privacy',
  WAYMARK_TERMS_URL: 'https://strathglen.example/terms',
}

/** Path of a file of the app's package. */
export function packaged(name: string): string {
  return fileURLToPath(new URL(`../../appPackage/${name}`, import.meta.url))
}

/** The manifest as it is uploaded; a placeholder without a value is an error. */
export function filledManifest<Shape>(): Shape {
  const text = readFileSync(packaged('manifest.json'), 'utf8').replaceAll(
    /\$\{\{(\w+)\}\}/g,
    (_whole, name: string) => {
      const value = VALUES[name]
      if (value === undefined) throw new Error(`The manifest asks for ${name}, which nobody is told to give.`)
      return value
    },
  )
  return JSON.parse(text) as Shape
}
