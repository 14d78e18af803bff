;; [@0 [1, 4, 4, 4]] -> @64 [1, 2, 2, 4] Pooling2D[kind=MAX, window=Window2D[height=Window[size=2, stride=2, dilation=1, padding=Padding[rule=VALID, before=0, after=0]], width=Window[size=2, stride=2, dilation=1, padding=Padding[rule=VALID, before=0, after=0]]]]
(module $plan
  (type (;0;) (func (param i32 i32 i32)))
  (type (;1;) (func (param i32)))
  (type (;2;) (func))
  (import "env" "memory" (memory 1))
  (export "step0" (func $step0))
  (export "run0" (func $run0))
  (func $f32_maxpool_2x2s2_2x2x4 (param $chunk i32) (param $in i32) (param $out i32)
    (local $3 i32)
    (local $4 i32)
    (local $x i32)
    (local $left i32)
    (local $pixels i32)
    (local $8 i32)
    (local $9 v128)
    (local $10 v128)
    (local $11 v128)
    (local $12 v128)
    (local $13 v128)
    local.get $chunk
    i32.const 2
    i32.div_u
    local.set $3
    local.get $chunk
    local.get $3
    i32.const 2
    i32.mul
    i32.sub
    local.set $chunk
    local.get $in
    local.get $3
    i32.const 256
    i32.mul
    i32.add
    local.set $in
    local.get $out
    local.get $3
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
    local.get $chunk
    i32.const 2
    i32.mul
    i32.const 0
    i32.sub
    local.set $4
    i32.const 0
    local.set $x
    i32.const 2
    local.set $pixels
    loop $loop0
      local.get $x
      i32.const 2
      i32.mul
      i32.const 0
      i32.sub
      local.set $left
      local.get $in
      local.set $8
      local.get $8
      local.get $4
      i32.const 64
      i32.mul
      i32.add
      local.set $8
      local.get $8
      local.get $left
      i32.const 16
      i32.mul
      i32.add
      local.set $8
      local.get $8
      v128.load align=4
      local.set $10
      local.get $8
      v128.load offset=16 align=4
      local.set $11
      local.get $11
      local.get $10
      f32x4.pmax
      local.set $10
      local.get $8
      v128.load offset=64 align=4
      local.set $12
      local.get $12
      local.get $10
      f32x4.pmax
      local.set $10
      local.get $8
      v128.load offset=80 align=4
      local.set $13
      local.get $13
      local.get $10
      f32x4.pmax
      local.set $10
      local.get $out
      local.get $10
      v128.store align=4
      local.get $8
      i32.const 16
      i32.add
      local.set $8
      local.get $out
      i32.const 16
      i32.add
      local.set $out
      local.get $x
      i32.const 1
      i32.add
      local.set $x
      local.get $pixels
      i32.const 1
      i32.sub
      local.tee $pixels
      br_if $loop0
    end
  )
  (func $step_0 (param $generation i32)
    (local $chunk i32)
    i32.const 0
    local.set $chunk
    loop $loop0
      local.get $chunk
      i32.const 0
      i32.const 256
      call $f32_maxpool_2x2s2_2x2x4
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
