/** The message of what each action throws, by the action's description. */
export function messagesOf(actions: Record<string, () => unknown>): Record<string, string> {
  return Object.fromEntries(Object.entries(actions).map(([description, action]) => [description, messageOf(action)]));
}

function messageOf(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    return error instanceof Error ? error.message : `not an Error: ${String(error)}`;
  }
  return 'nothing was thrown';
}
