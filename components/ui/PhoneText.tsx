export interface PhoneTextProps {
  text: string
  /** As they are written in the text. */
  numbers: readonly string[]
}

/** A sentence in which no telephone number is cut over two lines. */
export function PhoneText({ text, numbers }: PhoneTextProps) {
  const pieces = numbers
    .filter((number) => number !== '')
    .reduce<readonly string[]>(
      (parts, number) =>
        parts.flatMap((part) => (numbers.includes(part) ? [part] : splitAround(part, number))),
      [text],
    )
  return (
    <>
      {pieces.map((piece, place) =>
        numbers.includes(piece) ? (
          <span key={place} class="sw-phone-number">
            {piece}
          </span>
        ) : (
          piece
        ),
      )}
    </>
  )
}

const splitAround = (text: string, number: string): readonly string[] =>
  text.split(number).flatMap((part, place) => (place === 0 ? [part] : [number, part]))
