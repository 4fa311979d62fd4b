// npm run bench: prints each measurement, with the floor or peer of the same run beside it.
import type { BenchLine } from './bench-line.ts'

const BENCHES: Record<string, () => Promise<readonly BenchLine[]>> = {
  sealing: async () => (await import('./sealing.ts')).benchSealing(),
  intake: async () => (await import('./intake.ts')).benchIntake(),
  anonymise: async () => (await import('./anonymise.ts')).benchAnonymise(),
  routing: async () => (await import('./routing.ts')).benchRouting(),
  directory: async () => {
    process.env['EXTENSION_DIR'] ??= await (await import('./build-extension.ts')).buildExtension()
    return (await import('./directory.ts')).benchDirectory()
  },
  search: async () => (await import('./search.ts')).benchSearch(),
  package: async () => (await import('./package.ts')).benchPackage(),
  popup: async () => {
    process.env['EXTENSION_DIR'] ??= await (await import('./build-extension.ts')).buildExtension()
    return (await import('./popup.ts')).benchPopup()
  },
  form: async () => {
    process.env['EXTENSION_DIR'] ??= await (await import('./build-extension.ts')).buildExtension()
    return (await import('./form.ts')).benchForm()
  },
}

const isJson = process.argv.includes('--json')
const wished = process.argv.slice(2).filter((word) => word in BENCHES)

for (const [name, bench] of Object.entries(BENCHES)) {
  if (wished.length > 0 && !wished.includes(name)) continue
  if (!isJson) console.log(`\n${name}`)
  for (const line of await bench()) {
    if (isJson) console.log(JSON.stringify({ bench: name, ...line }))
    else console.log(`  ${inWords(line)}`)
  }
}

function inWords({ name, value, unit, comparedWith, ratio }: BenchLine): string {
  const measured = `${name}: ${formatted(value)} ${unit}`
  if (comparedWith === undefined) return measured
  return `${measured} · ${ratio === undefined ? '' : `${formatted(ratio)} × `}${comparedWith}`
}

function formatted(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3)
}
