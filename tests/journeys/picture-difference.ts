import type { Page } from '@playwright/test'

export type PictureDifference = {
  /** Pixels of the first picture that are clearly dark: its letters. */
  readonly dark: number
  /** Pixels in which the two clearly differ. */
  readonly different: number
}

/** Lays two PNG pictures (base64) of the same size over each other, in the page's own canvas. */
export const differenceOf = (
  page: Page,
  first: string,
  second: string,
): Promise<PictureDifference> =>
  page.evaluate(
    async (pictures) => {
      const pixelsOf = async (base64: string) => {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
        const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
        const canvas = new OffscreenCanvas(image.width, image.height)
        const context = canvas.getContext('2d')
        if (!context) throw new Error('There is no canvas.')
        context.drawImage(image, 0, 0)
        return context.getImageData(0, 0, image.width, image.height).data
      }
      const [one, other] = await Promise.all(pictures.map(pixelsOf))
      if (!one || one.length !== other?.length) throw new Error('The pictures differ in size.')
      let dark = 0
      let different = 0
      for (let at = 0; at < one.length; at += 4) {
        const light = one[at + 1] ?? 0
        if (light < 128) dark += 1
        if (Math.abs(light - (other[at + 1] ?? 0)) > 64) different += 1
      }
      return { dark, different }
    },
    [first, second],
  )
