import type { Random } from './random.ts';

type List = readonly [string, ...string[]];
const list = (words: string): List => words.split(' ') as unknown as List;

const surnames = list(
  '王 李 张 刘 陈 杨 赵 黄 周 吴 徐 孙 胡 朱 高 林 何 郭 马 罗 梁 宋 郑 谢 韩 唐 冯 于 董 萧 程 曹 袁 邓 许 傅 沈 曾 彭 吕 ' +
    '苏 卢 蒋 蔡 贾 丁 魏 薛 叶 阎 余 潘 杜 戴 夏 钟 汪 田 任 姜 范 方 石 姚 谭 廖 邹 熊 金 陆 郝 孔 白 崔 康 毛 邱 秦 江 史 ' +
    '欧阳 司马 诸葛 上官 夏侯 尉迟',
);
const surnamesRare = list('仝 亓 乜 訾 逄 仉 瞿 鄢 䶮 㑇 𠮷 𨱏');

const givenMale = list(
  '伟 强 磊 军 勇 杰 涛 明 超 刚 平 辉 健 鹏 浩 宇 轩 博 文 志 国 建 子 一 嘉 俊 凯 泽 晨 铭 瑞 景 岩 松 林 远',
);
const givenFemale = list(
  '芳 娜 敏 静 丽 艳 娟 霞 秀 燕 玲 桂 英 华 慧 兰 月 梅 琳 婷 雪 欣 怡 涵 雨 诗 语 梓 萱 佳 宁 悦 珊 蓉 晓 云',
);
/** Some are outside the Basic Multilingual Plane or came late into the fonts: the people who bear them know every system that fails. */
const givenRare = list('𠮷 䶮 㛃 堃 喆 淼 犇 彧 赟 翀 玥 珺 垚 㻞 𬭎 𫖯 䴖 䒟');

const minorityGiven = list('阿卜杜拉 古丽娜尔 买买提 艾孜买提 帕提古丽 阿依古丽 次仁 扎西 卓玛 格桑 其其格 巴图');
const minorityFamily = list('买买提 吐尔逊 阿不都热依木 热合曼 多吉 旺堆 斯日古楞 苏赫');

const foreignGiven = list('Anna Maria Jean Tomas Yuki Priya Olga Lars Zoë Noémi Mehmet Chidi');
const foreignFamily = list("Sample Beispiel Exemple Esempio Voorbeeld Primer Näyte O'Specimen Lite-Próba Ejemplo");

export type Gender = 'MALE' | 'FEMALE';

/** A surname; one in two hundred is rare. */
export const surname = (random: Random): string => random.pick(random.percent(0.5) ? surnamesRare : surnames);

/** One or two characters; one name in fifty has a rare one. */
export function givenName(random: Random, gender: Gender): string {
  const usual = gender === 'MALE' ? givenMale : givenFemale;
  const first = random.pick(random.percent(2) ? givenRare : usual);
  return random.percent(25) ? first : first + random.pick(usual);
}

/** A name with a middle dot, as minorities whose names are not of surname and given name write it. */
export const minorityName = (random: Random): string => `${random.pick(minorityGiven)}·${random.pick(minorityFamily)}`;

/** A foreigner's name, of family names that say "example" in some language. */
export const foreignName = (random: Random): string => `${random.pick(foreignGiven)} ${random.pick(foreignFamily)}`;

const employerPlaces = list('试样 样例 示范 假设 虚拟 样板 模拟');
const employerTrades = list('软件 机械 纺织 食品 物流 建筑 电子 医药 印刷 环保');
const employerForms = list('有限公司 股份有限公司 集团 研究所 （中国）有限公司');

/** No such employer exists: each says in its name that it is an example. */
export const employerName = (random: Random): string =>
  random.pick(employerPlaces) + random.pick(employerTrades) + random.pick(employerForms);
