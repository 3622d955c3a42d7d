export const signIn = {
  title: '登录',
  intro: '请使用本单位分配的账号登录。',
  name: '账号',
  password: '口令',
  submit: '登录',
  submitting: '正在登录…',
  nameNeeded: '请填写账号。',
  passwordNeeded: '请填写口令。',
  showPassword: '显示或隐藏口令',
  notice: '内部系统，登录与操作均有记录。忘记口令请联系系统管理员。',
  basis: (city: string) => `依据《${city}创新联合体管理办法》对联合体运行绩效进行监测评价。`,
  watching: (city: string) => `${city}创新联合体的台账与监测。`,
};
