import { Button, Menu, MenuItemRadio, MenuList, MenuPopover, MenuTrigger, Tooltip } from '@fluentui/react-components'
import { DarkThemeRegular } from '@fluentui/react-icons'
import { sayTheme, type ThemeName } from '../theme/themes.ts'

const names: ThemeName[] = ['default', 'dark', 'contrast']

export const ThemePicker = ({ theme, setTheme }: { theme: ThemeName; setTheme: (theme: ThemeName) => void }) => (
  <Menu
    checkedValues={{ theme: [theme] }}
    onCheckedValueChange={(_event, { checkedItems }) => {
      const chosen = names.find((name) => name === checkedItems[0])
      if (chosen) setTheme(chosen)
    }}
  >
    <MenuTrigger disableButtonEnhancement>
      <Tooltip content={`Theme: ${sayTheme[theme].toLowerCase()}`} relationship="label">
        <Button appearance="subtle" icon={<DarkThemeRegular />} />
      </Tooltip>
    </MenuTrigger>
    <MenuPopover>
      <MenuList>
        {names.map((name) => (
          <MenuItemRadio key={name} name="theme" value={name}>
            {sayTheme[name]}
          </MenuItemRadio>
        ))}
      </MenuList>
    </MenuPopover>
  </Menu>
)
