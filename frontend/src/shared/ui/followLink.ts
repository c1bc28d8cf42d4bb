import type { MenuProps } from 'antd';

/** For items of a menu that are links: Enter follows the link, as a click on it does. */
export const followLink: MenuProps['onClick'] = ({ domEvent }) => {
  if (domEvent.type === 'keydown') domEvent.currentTarget.querySelector('a')?.click();
};
