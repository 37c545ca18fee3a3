import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components'

export const ProblemBar = ({ title, text }: { title: string; text: string }) => (
  <MessageBar intent="error" layout="multiline" role="alert">
    <MessageBarBody>
      <MessageBarTitle>{title}.</MessageBarTitle> {text}
    </MessageBarBody>
  </MessageBar>
)
