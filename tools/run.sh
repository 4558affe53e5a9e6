#!/usr/bin/env bash
# Serves the demo town, making it first where there is none: run.sh TUIMEN DIRECTORY PORT SCALE SEED
set -euo pipefail
tuimen=$1 dir=$2 port=$3 scale=$4 seed=$5
mkdir -p "$dir"
if [ ! -f "$dir/tuimen.db" ]; then
    echo "推门: 正在生成示例小城（种子 $seed，规模 $scale） / making the demo town"
    rm -f "$dir"/making.db*
    "$tuimen" town --db "$dir/making.db" --seed "$seed" --scale "$scale"
    mv "$dir/making.db" "$dir/tuimen.db"           # whole, or not there
fi
cat <<TEXT

  推门 Tuimen    http://localhost:$port/      手机 phone: http://localhost:$port/m/

  账号 account     谁 who                                   密码 password
  resident         居民 resident                            tuimen-demo
  shop             便民店店员 staff of a shop               tuimen-demo
  m018006001001    微网格员 micro-grid member               tuimen-demo
  w018006001       网格员 grid worker                       tuimen-demo
  c018006-2        社区受理员 community desk                tuimen-demo
  c018006-3        社区核查员 community desk, verifies      tuimen-demo
  s018             街道派遣员 street office                 tuimen-demo
  district         区值班长 district office                 tuimen-demo
  admin            系统管理员 administrator                 tuimen-demo

  全部为示例数据，人物、电话、事件均系虚构。 Everything is synthetic. Ctrl+C ends it.

TEXT
exec "$tuimen" serve --db "$dir/tuimen.db" --port "$port" --log errors
