;; [@0 [1, 2, 2, 4], @0 [1, 2, 2, 4]] -> @16 [1, 2, 2, 4] Merge[kind=MAXIMUM]
(module $plan
  (type (;0;) (func (param i32 i32 i32 i32)))
  (type (;1;) (func (param i32)))
  (type (;2;) (func))
  (import "env" "memory" (memory 1))
  (export "step0" (func $step0))
  (export "run0" (func $run0))
  (func $f32_each_5_2x2x4 (param $chunk i32) (param $in i32) (param $second i32) (param $out i32)
    (local $4 i32)
    (local $5 v128)
    local.get $chunk
    i32.const 2
    i32.div_u
    local.set $4
    local.get $chunk
    local.get $4
    i32.const 2
    i32.mul
    i32.sub
    local.set $chunk
    local.get $in
    local.get $4
    i32.const 64
    i32.mul
    i32.add
    local.set $in
    local.get $in
    local.get $chunk
    i32.const 32
    i32.mul
    i32.add
    local.set $in
    local.get $out
    local.get $4
    i32.const 64
    i32.mul
    i32.add
    local.set $out
    local.get $out
    local.get $chunk
    i32.const 32
    i32.mul
    i32.add
    local.set $out
    local.get $second
    local.get $4
    i32.const 64
    i32.mul
    i32.add
    local.set $second
    local.get $second
    local.get $chunk
    i32.const 32
    i32.mul
    i32.add
    local.set $second
    local.get $in
    v128.load align=4
    local.set $5
    local.get $5
    local.get $second
    v128.load align=4
    f32x4.max
    local.set $5
    local.get $out
    local.get $5
    v128.store align=4
    local.get $in
    v128.load offset=16 align=4
    local.set $5
    local.get $5
    local.get $second
    v128.load offset=16 align=4
    f32x4.max
    local.set $5
    local.get $out
    local.get $5
    v128.store offset=16 align=4
    local.get $in
    i32.const 32
    i32.add
    local.set $in
    local.get $out
    i32.const 32
    i32.add
    local.set $out
    local.get $second
    i32.const 32
    i32.add
    local.set $second
  )
  (func $step_0 (param $generation i32)
    (local $chunk i32)
    i32.const 0
    local.set $chunk
    loop $loop0
      local.get $chunk
      i32.const 0
      i32.const 0
      i32.const 64
      call $f32_each_5_2x2x4
      local.get $chunk
      i32.const 1
      i32.add
      local.set $chunk
      local.get $chunk
      i32.const 2
      i32.lt_s
      br_if $loop0
    end
  )
  (func $step0
    i32.const 0
    call $step_0
  )
  (func $segment_run0 (param $generation i32)
    local.get $generation
    call $step_0
  )
  (func $run0
    i32.const 0
    call $segment_run0
  )
)
