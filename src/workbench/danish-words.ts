/** The few words of the grid's own that people meet here. Univer has no Danish; the rest is English. */
export const danishWords = {
  'data-validation': {
    alert: { ok: 'OK' },
    list: { edit: 'Rediger', dropdown: 'Vælg' },
    listMultiple: { dropdown: 'Vælg' },
  },
} as const;
