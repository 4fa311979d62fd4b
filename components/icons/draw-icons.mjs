// Draws public/icon/ from mark.svg (mark-16.svg where pixels are few):
//   npx node components/icons/draw-icons.mjs [path of chromium]
import { copyFileSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'

const SIZES = [16, 32, 48, 96, 128]
const here = (path) => fileURLToPath(new URL(path, import.meta.url))

const browser = await chromium.launch({
  executablePath: process.argv[2] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-background-networking'],
})
for (const size of SIZES) {
  const source = readFileSync(here(size < 24 ? './mark-16.svg' : './mark.svg'), 'utf8')
  const svg = source.replace(
    / width="\d+" height="\d+">/,
    ` width="${size}" height="${size}" style="display:block">`,
  )
  const page = await browser.newPage({ viewport: { width: size, height: size } })
  await page.setContent(`<!doctype html><body style="margin:0">${svg}`)
  await page.screenshot({ path: here(`../../public/icon/${size}.png`), omitBackground: true })
  await page.close()
}
await browser.close()
copyFileSync(here('./mark.svg'), here('../../public/icon/icon.svg'))
