(module $every_thing
  (type (;0;) (func (param i32)))
  (type (;1;) (func (param i32) (result i32)))
  (type (;2;) (func (param i32 i32) (result i32)))
  (type (;3;) (func (result i64 f64)))
  (type (;4;) (func))
  (import "env" "log" (func $log (param i32)))
  (import "env" "memory" (memory 1 2 shared))
  (import "env" "base" (global $base i32))
  (table 2 2 funcref)
  (global $count (mut i32) (i32.const -7))
  (global $large i64 (i64.const -9223372036854775808))
  (global $tiny f32 (f32.const 0.1))
  (global $none f64 (f64.const nan:0x8000000000000))
  (export "apply" (func $apply))
  (export "count" (global $count))
  (export "memory" (memory 0))
  (start $start)
  (elem (i32.const 0) func $increment $increment)
  (func $increment (param $x i32) (result i32)
    local.get $x
    global.get $count
    i32.add
  )
  (func $apply (param $which i32) (param $x i32) (result i32)
    local.get $x
    local.get $which
    call_indirect (type 1)
  )
  (func $apply~3 (param $cell i32)
    (local $seen|early i32)
    block $block0
      loop $loop1
        local.get $cell
        i32.const 1
        i32.atomic.rmw.add offset=16
        local.tee $seen|early
        call $log
        local.get $cell
        local.get $seen|early
        i64.const 1000000
        memory.atomic.wait32 offset=16
        br_table $loop1 $block0 $block0
      end
    end
    global.get $base
    i32.load offset=4 align=1
    if $if2 (result i64 f64)
      local.get $cell
      i32.const -1
      memory.atomic.notify offset=16
      local.set $seen|early
      local.get $cell
      i64.load16_u
      f64.const 2.5
    else
      i64.const 3
      f64.const -0.0
    end
    drop
    drop
    atomic.fence
  )
  (func $simd
    (local $x v128)
    i32.const 32
    v128.const i32x4 0x1 0xffffffff 0x80 0x0
    v128.store
    i32.const 8
    v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000
    v128.load32_lane offset=4 3
    local.set $x
    local.get $x
    local.get $x
    i8x16.shuffle 0 17 2 19 4 21 6 23 8 25 10 27 12 29 14 31
    drop
    local.get $x
    i32x4.extract_lane 2
    drop
  )
  (func $start
    i32.const 64
    i32.const 0
    i32.const 2
    memory.init 1
    data.drop 1
    i32.const 68
    i32.const 0
    i32.const 2
    memory.fill
    global.get $none
    f32.const -inf
    f64.promote_f32
    drop
    drop
    f32.const 1.0E-7
    f32.const nan:0x200001
    f32.add
    drop
    i64.const -1
    drop
    f64.const 0.1
    drop
    i32.const 65
    global.set $count
  )
  (data (i32.const 8) "a\22\5c\00\ff")
  (data "h\c3\a9")
)
