import type { Candidate } from '../family.ts'
import type { Certainty } from '../finding.ts'
import { LAST, type WordClasses } from '../lists/word-classes.ts'

const HAN = /\p{Script=Han}/u
const HAN_RUN = /[\p{Script=Han}]+/gu

/** Says that a name follows. */
const NAMING =
  /(?:名字是|名字叫|名叫|叫做|叫作|叫|姓名[:：]?|名字[:：]?|我是|自称|化名|绰号|外号|人称|联系人[:：]?|申请人[:：]?|收件人[:：]?|当事人[:：]?|署名|落款|户名[:：]?|案主[:：]?|学生[:：]|住客[:：]?|客人[:：])$/u
/** What somebody is, right before the name. */
const ROLE_BEFORE =
  /(?:经理|主任|总统|总理|部长|主席|市长|省长|局长|书记|教授|博士|医生|律师|法官|检察官|记者|演员|作家|导演|诗人|画家|歌手|教练|队长|选手|球员|前锋|门将|发言人|负责人|老板|老板娘|房东|邻居|同事|同学|学生|朋友|女友|男友|女儿|儿子|妻子|丈夫|妹妹|姐姐|哥哥|弟弟|母亲|父亲|妈妈|爸爸|表哥|表姐|堂哥|侄女|工人|员工|客人|受害人|被告人|嫌疑人|中介|蛇头|翻译|建筑师|设计师|历史学家|学者|科学家|创始人|董事长|总裁|馆长|院长|校长|班主任|社工)$/u
/** Title right after the name. */
const TITLE_AFTER =
  /^(?:先生|女士|小姐|太太|夫人|老师|经理|主任|教授|博士|医生|律师|阿姨|叔叔|大哥|大姐|哥|姐|师傅|老板|警官|同学|主席|总统|部长|市长|教练|院长|校长|董事长|总|工|队长|队员|婆婆|奶奶|爷爷|伯|嫂)/u
/** What people do, right after the name. */
const DOING_AFTER =
  /^(?:说|表示|告诉|认为|指出|称|问|回答|解释|强调|写道|写|出生|生于|毕业|担任|去世|逝世|创办|创作|获|当选|辞职|承认|介绍|回忆|住在|住|来自|打电话|打来|已经|曾|则|也|都|把|被|给|向|对|跟|和|与|在|从|是|的|昨|今|不|没|会|要|想|很|又|还|就|去|来|到|因|于|一直|进|拿|带|（|\(|，|,|。|、|：|:|；|;|！|？|$|\s)/u
/** Something a name seldom stands behind without a boundary. */
const BOUNDARY_BEFORE =
  /(?:^|[\s，。、；：！？“”‘’「」《》（）()"':;,.!?\d\-/|[\]]|和|与|跟|及|同|对|向|给|由|被|把|让|请|找|问|告诉|认识|联系|带着|是|在|的|说|因为|但|而|后|前|时|中|里|据)$/u

/** Second and third characters of given names, commonest first. Source: own knowledge of modern names. */
const GIVEN = new Set(
  '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红梅建国文志海波峰鹏飞龙辉斌浩宇轩梓涵欣怡雨晨佳琪雪婷慧莹颖洁琳璐瑶萱思语诗梦晓春燕凤香珍珠莲莉萍玲云翠芬芝琴惠淑贞荣德福生根发财富贵祥瑞庆良才光昌盛兴旺振威武雄胜俊豪健康宁安泰和顺义仁信礼智勤俭成功林森松柏竹山川江河湖泉源清泽润新民立坤乾元亨利宝宗耀祖承继绍先培学书墨翰博宏远达通天恒毅坚锋锐铭钧鑫钰铁钢柱石岩岭岳岚嵩芸芷若茹菲菁菊荷蓉蓓蕾薇娇娥婉媛妍妮姗娴嫣倩倪依伊佩仪仙冰凌凡凯初卉可君吉咏哲唯嘉堂多夏夕大奇奕如妙姿子存季孟学宛宜家容宸寒尔小少尚展峥崇川巧帆希帅常广庭延开弘彤彦彩影彬心忠念怀恩悦情惜慕懿成扬承抒挺文斐新方旋日旭昊昕易星映昱显晗晴晶智曦曼月有朋朗朝杉李杏东杨松枫柔柯栋树栩桐楠楚榕樱欢歌正殊毓水永汉汐沁沛沐法泓波泳洛津洪流浅淇深淳淼渊渝温湘溪滢漪潇澄澜灵炎炜炫烁烨焕煜照熙燃爱牧特独玄玖玥珂珊珏珺理琛琦琬琰琼瑜瑞瑾璇璟甜生男皓盈真睿知硕碧礼祎秋程稚穆空立竞笑笛筠米素紫纪纯纳纤绍绮维缘美羽翔翊翎耘聪肖胤能舒良色艺艾节芊苏苑苓若茗草莎菱萌萧落葵蒙蓝蔓薪虎虹蝶融行裕西言诚语诺谦谷豫贝贤超越跃路轶辰辞达运进迪迎逸遥那邦郁采里野量铃锦长闻阳阿陆陶隽雁雅雯霁霄霏露青非韬韵音韶韦颂颜风飒馥馨驰骁骏高魁鸣鸿鹤麟黎默齐'.split(
    '',
  ),
)

/** Common words that begin with a character which is a surname too. */
const WORDS =
  /^(?:高兴|高度|高速|高中|高级|高价|高低|白天|白色|白墙|白班|白领|王国|王子|马上|马路|马虎|马桶|于是|方面|方法|方式|方便|方向|时间|时候|关于|关系|关门|关心|关注|关闭|和平|任何|任务|任意|安全|安排|安静|安装|成为|成功|成立|程序|程度|应该|应当|常常|常见|经常|经理|经过|经济|毛巾|毛病|毛衣|石头|花园|花钱|金钱|金额|金融|金色|水果|水电|江边|江河|黄色|黄金|黄昏|蓝色|红色|红灯|山上|田里|林业|林区|夏天|夏季|秋天|春天|冬天|冬季|温度|温暖|温和|严重|严格|严厉|严肃|文件|文化|文字|文章|明天|明白|明显|明年|解释|解决|解除|计划|计算|支持|支付|支票|管理|管道|曾经|曾在|曾任|包括|包裹|包装|包含|单位|单独|单子|单人|双方|双人|双手|党员|政府|政策|古代|古老|古城|左右|左边|左手|右边|满意|满足|房间|房东|房子|房租|房屋|房费|房号|房客|车站|车间|车辆|车牌|边上|边境|余额|余下|向来|宁愿|宁静|平时|平安|平均|万一|万元|万人|元旦|元素|全部|全家|全国|全体|全天|伍佰|冷静|冷藏|冷水|洪水|洪灾|华人|华侨|华裔|项目|项链|祝您|祝你|祝福|童年|童工|路上|路边|路线|路过|连续|连接|连锁|牛奶|牛肉|和谐|和她|和他|和我|和你|钱包|钱财|周末|周一|周二|周三|周四|周五|周六|周日|周围|周年|周边|周期|李子|梅花|杜绝|孔雀|施工|施加|张开|张贴|何时|何处|吕宋|许多|许可|沈阳|韩国|韩语|杨树|朱红|秦朝|尤其|汤匙|唐朝|唐人|费用|费时|顾客|顾问|顾虑|盛行|尹始|姚明|邵阳|汪洋|毕业|毕竟|郝然|安家|齐全|康复|伍千|段落|段时|雷雨|雷声|史上|史料|陶瓷|陶器|黎明|贺卡|龚古|万事|钟头|钟表|钟点|武器|武术|戴着|戴上|莫名|莫非|孟买|孟加|章节|章程|申请|申报|申诉|晏会|简单|简历|饶恕|空间|空调|沙发|沙滩|丰富|丰收|仇恨|公司|公园|公里|公安|公寓|公共|公布|公开|公交|公斤|公元|公民|公务|屈服|习惯|相信|相关|相机|相同|相当|强迫|强制|强烈|强调|容易|容量|向她|向他|向我|向警|终于|终止|居住|居民|居留|步行|都是|都会|都有|荣誉|后来|后面|后天|红包|游客|游泳|游戏|权利|权力|权威|商店|商人|商场|商量|商业|生意|生活|生气|生病|生日|柳树|鲁莽|岳父|岳母|卫生|卫星|蒋介|别人|别墅|别的|司机|司法|上官|欧洲|欧元|东西|东部|东北|东京|东方|东莞|国家|国际|国内|国籍|国王|信息|信任|信用|信件|门口|门票|门卡|危险|危机|危害)/u

const COMPOUND =
  /^(?:欧阳|司马|上官|诸葛|司徒|令狐|皇甫|尉迟|东方|慕容|公孙|夏侯|独孤|南宫|端木|轩辕|宇文|长孙|百里|呼延)/u
const NICKNAME = /^(?:小|老|阿|大)[\p{Script=Han}]/u
const NICK_STOP =
  /^(?:小姐|小时|小组|小学|小心|小孩|小费|小声|小说|小型|小区|小路|小店|小偷|小腿|小镇|小城|小村|小伙|小妹|小弟|小朋|小女|小男|小岛|小船|小额|小事|小包|小字|小巷|小吃|小麦|小数|小人|小看|小便|小部|老师|老板|老人|老家|老公|老婆|老年|老是|老实|老百|老挝|老鼠|老虎|老城|老大|老的|老乡|老太|老头|老一|老客|老旧|阿姨|阿拉|阿富|阿姆|阿尔|阿根|阿联|阿塞|大家|大学|大概|大约|大量|大部|大厅|大门|大厦|大街|大声|大型|大叔|大哥|大姐|大妈|大爷|大人|大小|大使|大会|大陆|大衣|大雨|大楼|大堂|大事|大胆|大笔|大赛|大奖|大选|大批|大桥|大西|大洋|大麻|大半|大多|大致|大夫)/u

/** What cannot be part of a foreign name in Chinese characters: the sentence has gone on. */
const AFTER_FOREIGN =
  /(?<=[.•‧][\p{Script=Han}]+)(?:说|的|是|在|和|与|及|表示|很|也|都|把|被|给|向|对|跟|从|来|去|不|没|会|要|想|已|曾|则|问|回|称|于|先生|女士|小姐|太太|出生|率|任|当|以|为|将|宣|获|教授|博士)[\p{Script=Han}]*$/u

const LIKELY = 2
const CERTAIN = 4
const LOOK = 0.8

const certaintyFor = (score: number): Certainty | undefined =>
  score >= CERTAIN ? 'certain' : score >= LIKELY ? 'likely' : score >= LOOK ? 'look' : undefined

/** The evidence around a place: what stands before and after decides more than the name itself. */
const around = (before: string, after: string): number =>
  (NAMING.test(before)
    ? 3.2
    : ROLE_BEFORE.test(before)
      ? 1.8
      : BOUNDARY_BEFORE.test(before)
        ? 0.6
        : -1) + (TITLE_AFTER.test(after) ? 2.6 : DOING_AFTER.test(after) ? 0.6 : -0.9)

type Guess = { start: number; end: number; score: number }

const guessAt = (text: string, at: number, lists: WordClasses): Guess | undefined => {
  const rest = text.slice(at, at + 8)
  const before = text.slice(Math.max(0, at - 8), at)
  const foreign = /^[\p{Script=Han}]{1,6}(?:[.•‧][\p{Script=Han}]{1,6}){1,3}/u.exec(
    text.slice(at, at + 28),
  )
  if (foreign !== null && !/[\p{Script=Han}.]/u.test(text.charAt(at - 1)))
    return { start: at, end: at + foreign[0].replace(AFTER_FOREIGN, '').length, score: 5 }
  if (NICKNAME.test(rest) && !NICK_STOP.test(rest)) {
    const long = GIVEN.has(rest.charAt(2)) && !DOING_AFTER.test(rest.slice(2)) ? 3 : 2
    const score =
      around(before, text.slice(at + long, at + long + 6)) +
      (rest.startsWith('阿') || rest.startsWith('小') ? 1.2 : 0.4)
    return { start: at, end: at + long, score }
  }
  if (WORDS.test(rest)) return undefined
  const compound = COMPOUND.test(rest)
  const family = compound ? 2 : 1
  const isSurname = compound || (lists.classOf(rest.charAt(0)) & LAST) !== 0
  if (!isSurname) return undefined
  let best: Guess | undefined
  for (const given of [2, 1]) {
    const name = rest.slice(family, family + given)
    if (name.length < given || !Array.from(name).every((letter) => HAN.test(letter))) continue
    const after = text.slice(at + family + given, at + family + given + 6)
    const fits = Array.from(name).reduce((sum, letter) => sum + (GIVEN.has(letter) ? 0.7 : -0.9), 0)
    const score = 0.3 + (compound ? 1.5 : 0) + fits + around(before, after)
    if (best === undefined || score > best.score + 0.2)
      best = { start: at, end: at + family + given, score }
  }
  const title = text.slice(at + family, at + family + 3)
  if (TITLE_AFTER.test(title) && !/^[总工哥姐伯]/u.test(title)) {
    const score = 3 + (BOUNDARY_BEFORE.test(before) ? 0.8 : 0)
    if (best === undefined || score > best.score) best = { start: at, end: at + family, score }
  }
  return best
}

/**
 * Finds names written in Chinese characters: a listed surname with one or two characters beside a
 * word that says so, foreign names with a dot between, and names such as 小王 and 阿明. Every other
 * mention of a name that was found counts too.
 */
export const findChineseNames = (text: string, lists: WordClasses): Candidate[] => {
  if (!HAN.test(text)) return []
  const guesses: Guess[] = []
  for (const run of text.matchAll(HAN_RUN)) {
    const end = run.index + run[0].length
    for (let at = run.index; at < end; at += 1) {
      const guess = guessAt(text, at, lists)
      if (guess === undefined || guess.score < LOOK) continue
      const last = guesses.at(-1)
      if (last !== undefined && last.end > guess.start) {
        if (guess.score > last.score + 0.5) guesses[guesses.length - 1] = guess
      } else guesses.push(guess)
    }
  }
  return disjoint(withMentions(text, guesses)).flatMap(({ start, end, score }) => {
    const certainty = certaintyFor(score)
    if (certainty === undefined) return []
    return [
      {
        start,
        end,
        kind: 'person' as const,
        certainty,
        ground: certainty === 'certain' ? ('cued' as const) : ('shaped' as const),
      },
    ]
  })
}

/** Longest first where two lie over each other. Takes guesses in the order of the text. */
const disjoint = (guesses: readonly Guess[]): Guess[] => {
  const kept: Guess[] = []
  for (const guess of guesses) {
    const last = kept.at(-1)
    if (last === undefined || guess.start >= last.end) kept.push(guess)
    else if (guess.end - guess.start > last.end - last.start) kept[kept.length - 1] = guess
  }
  return kept
}

const MOST_NAMES = 200

const withMentions = (text: string, guesses: readonly Guess[]): Guess[] => {
  const all = [...guesses]
  const known = new Map<string, number>()
  for (const { start, end, score } of guesses)
    if (score >= LIKELY && end - start > 1) known.set(text.slice(start, end), score)
  for (const [name, score] of [...known].slice(0, MOST_NAMES)) {
    const given = /[.•‧]/u.test(name)
      ? name.split(/[.•‧]/u)
      : name.length === 3
        ? [name.slice(1)]
        : []
    for (const words of [name, ...given.filter((part) => part.length > 1)])
      for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length))
        all.push({
          start: at,
          end: at + words.length,
          score: Math.min(score, words === name ? score : 2.5),
        })
  }
  return all.sort((a, b) => a.start - b.start || b.score - a.score)
}
