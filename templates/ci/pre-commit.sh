#!/bin/sh
# kactl:hook
# @about@
python=@python@
for folder in @folders@; do
    [ -f "./$folder/kactl.yaml" ] || continue
    if [ -x "$python" ] && "$python" -P -c 'import kactl' 2>/dev/null; then
        "$python" -P -m kactl -C "./$folder" hook run || exit
    elif command -v kactl >/dev/null; then
        kactl -C "./$folder" hook run || exit
    else
        echo @absent@ >&2
        exit 1
    fi
done
