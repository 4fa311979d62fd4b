export interface ProgressTextProps {
  /** Whole sentence, for instance "Step 2 of 6". */
  text: string
  current: number
  total: number
}

export function ProgressText({ text, current, total }: ProgressTextProps) {
  const steps = Array.from({ length: total }, (_, index) => index < current)
  return (
    <div class="sw-progress">
      <p class="sw-progress__text">{text}</p>
      <div class="sw-progress__bar" aria-hidden="true">
        {steps.map((isReached, index) => (
          <span
            key={index}
            class={isReached ? 'sw-progress__step is-reached' : 'sw-progress__step'}
          />
        ))}
      </div>
    </div>
  )
}
