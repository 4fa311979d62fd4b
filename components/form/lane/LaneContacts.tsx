import type { ComponentChildren } from 'preact'

import type { Service } from '../../../domain/content/directory-schema.ts'
import { Heading } from '../../ui/Heading.tsx'
import { Text } from '../../ui/Text.tsx'
import { useWords } from '../../words/WordsProvider.tsx'
import { ServiceAdvice } from '../ServiceAdvice.tsx'
import type { LaneServices } from '../services-for-lane.ts'

type Props = {
  readonly services: LaneServices
  /** What comes before anybody else is called. */
  readonly children?: ComponentChildren
}

/** Who to call first and who else, and how sure the numbers are. */
export const LaneContacts = ({ services, children }: Props) => {
  const { t } = useWords()
  const { first, also, isPacked } = services
  const isUnconfirmed = [...first, ...also].some(({ verifiedOn }) => verifiedOn === null)
  return (
    <>
      <Contacts title={t('form:lane.first')} services={first} />
      {children}
      {also.length > 0 && <Contacts title={t('form:lane.also')} services={also} />}
      {(isUnconfirmed || isPacked) && (
        <Text look="small" soft>
          {t(isPacked ? 'form:lane.packedDirectory' : 'form:lane.toConfirm')}
        </Text>
      )}
    </>
  )
}

type ContactsProps = { readonly title: string; readonly services: readonly Service[] }

const Contacts = ({ title, services }: ContactsProps) => (
  <section class="sw-contacts">
    <Heading level={2}>{title}</Heading>
    {services.map((service) => (
      <div key={service.id} class="sw-box sw-box--raised">
        <ServiceAdvice service={service} />
      </div>
    ))}
  </section>
)
