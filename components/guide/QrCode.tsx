import { generate } from 'lean-qr'

const QUIET = 4

/** A QR code as one SVG path, black on white: made here, nothing is fetched. */
export const QrCode = ({
  address,
  label,
}: {
  readonly address: string
  readonly label: string
}) => {
  const code = generate(address)
  const squares: string[] = []
  for (let y = 0; y < code.size; y += 1) {
    for (let x = 0; x < code.size; x += 1) {
      if (code.get(x, y)) squares.push(`M${x + QUIET} ${y + QUIET}h1v1h-1z`)
    }
  }
  const size = code.size + 2 * QUIET
  return (
    <svg
      class="sw-qr"
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shape-rendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={squares.join('')} fill="#000" />
    </svg>
  )
}
