import { Checkbox } from 'antd';
import { useT } from '@/shared/i18n/i18n';
import { useLabel } from '@/shared/i18n/useLabel';
import styles from './Releases.module.css';
import type { MenuOffer } from './useMenuOffer';

/** Whether what is new shall stand in the menu. */
export function MenuOffers({ offer }: { offer: MenuOffer }) {
  const t = useT('app.build');
  const label = useLabel();
  if (offer.pages.length === 0) return null;
  return (
    <div className={styles.offers}>
      {offer.pages.map((page) => (
        <Checkbox
          key={`${page.kind}/${page.key}`}
          checked={offer.isShown(page)}
          onChange={({ target }) => {
            offer.show(page, target.checked);
          }}
        >
          {t('releases.show', { name: label(page.label, page.key) })}
        </Checkbox>
      ))}
    </div>
  );
}
