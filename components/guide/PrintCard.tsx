import { useState } from 'preact/hooks'

import type { Card } from '../../domain/content/card-schema.ts'
import { PrintIcon } from '../icons/icons.tsx'
import { Button } from '../ui/Button.tsx'
import { RadioGroup } from '../ui/RadioGroup.tsx'
import { useWords } from '../words/WordsProvider.tsx'
import { PaperCard } from './PaperCard.tsx'

const SIZES = ['a4', 'a5'] as const
type Size = (typeof SIZES)[number]

/** The choice of paper, the button, and the card as it comes out of the printer. */
export const PrintCard = ({ card }: { readonly card: Card }) => {
  const { t } = useWords()
  const [size, setSize] = useState<Size>('a4')
  return (
    <>
      <div class="sw-flow sw-print-choice">
        <RadioGroup
          legend={t('guide:print.size')}
          name="paper"
          options={SIZES.map((value) => ({ value, label: t(`guide:print.${value}`) }))}
          value={size}
          onValue={setSize}
        />
        <Button
          variant="secondary"
          icon={<PrintIcon size={20} />}
          onClick={() => {
            window.print()
          }}
        >
          {t('guide:print.button')}
        </Button>
      </div>
      <PaperCard card={card} size={size} />
    </>
  )
}
