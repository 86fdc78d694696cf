#!/bin/sh
# kactl:hook
# @about@
python=@python@
given=@given@
before="$0.before-kactl"
if [ -f "$before" ] && [ -x "$before" ]; then
    @feed@"$before" "$@" || exit
fi
for folder in @folders@; do
    @known@
    if [ -x "$python" ] && "$python" -P -c 'import kactl' 2>/dev/null; then
        @feed@"$python" -P -m kactl -C "./$folder" hook run --stage @stage@ -- "$@" || exit
    elif command -v kactl >/dev/null; then
        @feed@kactl -C "./$folder" hook run --stage @stage@ -- "$@" || exit
    else
        echo @absent@ >&2
        exit 1
    fi
done
