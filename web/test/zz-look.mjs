import { open, axe } from './browser.mjs'
const BASE='http://127.0.0.1:18090'
const {page,trouble,close}=await open(BASE,{width:Number(process.argv[2]??390),height:780})
const shot=(n)=>page.screenshot({path:`/tmp/phone/shots/x-${n}.png`})
try{
await page.goto(BASE+'/m/'); await page.waitForSelector('.kind-tiles button'); await page.waitForTimeout(400); await shot('home')
console.log(await axe(page))
await page.evaluate(()=>scrollTo(0,9999)); await page.waitForTimeout(200); await shot('home2')
await page.locator('.kind-tiles button').nth(3).click(); await page.waitForTimeout(300); await shot('kind')
await page.locator('.kind-list .rows button').first().click(); await page.waitForTimeout(300)
await page.getByRole('button',{name:'地址'}).click(); await page.locator('#seek').fill('翡翠城三期 5 栋 2 单元'); await page.locator('.seek button').click(); await page.waitForTimeout(500); await shot('seek')
await page.locator('.seek-hit').first().click(); await page.waitForTimeout(600);await page.evaluate(()=>scrollTo(0,400)); await page.waitForTimeout(300); await shot('placed')
await page.getByRole('button',{name:'地图'}).click(); await page.waitForSelector('.map[data-idle]'); await page.waitForTimeout(300); await shot('map')
await page.goBack(); await page.waitForTimeout(300)
await page.locator('.send').click(); await page.waitForTimeout(500); await shot('lacks')
}catch(e){console.log(e.message); await shot('fail')}
console.log(trouble); await close()
