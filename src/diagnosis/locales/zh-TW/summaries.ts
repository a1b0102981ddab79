import type { SummaryTexts } from '../summary-text.ts';

export const summaries = {
  'config-consistent': '表單內容一致',
  'config-warnings': '可以使用，但請留意：{codes}',

  'dns-literal': '直接填寫位址，不需要查詢',
  'dns-proxy': '使用代理伺服器時，名稱由代理伺服器解析',
  'dns-found': '{used}（使用中）[[、{others}]]',
  'dns-failed': '{hostname} 沒有位址：{answer}',

  'tcp-proxy': '使用代理伺服器時，由代理伺服器連線到來源',
  'tcp-open': '連接埠 {port} 開放的位址：{all} 個之中 {open} 個',
  'tcp-failed': '{fates}',

  'proxy-none': '未設定',
  'proxy-tunnel': '{proxy} 已建立通往 {target} 的通道',
  'proxy-reached': '{proxy} 接受要求',
  'proxy-failed': '{proxy}：{answer}',

  'tls-http': 'Use HTTPS 已關閉',
  'tls-good': '{protocol}，{certificates} 張憑證連到 {root}，剩餘 {days} 天',
  'tls-not-verified': '憑證未被接受：{problem}',
  'tls-alert': '伺服器以警示 {problem} 結束交握',
  'tls-failed': '交握未完成：{problem}',

  'path-known': '伺服器在此回應輪詢',
  'path-exists': '伺服器認得此路徑',
  'path-refused-login': '尚未看到路徑，登入就已遭拒',
  'path-failed': '{method} {path}：{answer}',
  'path-empty': 'TAXII 回應的本文連一個位元組都沒有',
  'path-unknown': '從回應無法判斷',

  'slash-fits': '路徑照目前的寫法是正確的',
  'slash-other-form': '照目前的寫法：{status}；改用另一種寫法：{result}',
  'slash-not-seen': '尚未看到路徑，登入就已遭拒',

  'login-accepted': '登入成功',
  'login-not-needed': '未傳送登入資訊，伺服器也未要求',
  'login-not-sent': '未傳送登入資訊（密碼空白），伺服器也未要求',
  'login-refused': '伺服器拒絕：{answer}',
  'login-unknown': '從回應無法判斷',

  'collection-answers': '{collection} 回應輪詢',
  'collection-refused-poll': '{collection}：{answer}',
  'collection-unknown-yet': '從回應無法判斷',

  'span-complete': '已輪詢 {planned} 段中的 {polled} 段，{blocks} 個區塊，{bytes} 位元組',
  'span-quick': '僅最新一段：{blocks} 個區塊，{bytes} 位元組',
  'span-failed': '第 {number} 段（共 {planned} 段）：{answer}',

  'content-seen': '{blocks} 個區塊[[，STIX {versions}]]，ESA 可用的可觀察項 {observables} 個',
  'content-none': '{days} 天內沒有任何內容',

  blocked: '未執行到此階段',
  interrupted: '此階段結束前，執行已被中止',
  'not-requested': '未要求執行',
  broken: '本工具自身的錯誤，與來源無關',
} satisfies SummaryTexts;
