package dev.vitrine.wasm;

/**
 * What instructions take and leave, packed for {@link Opcode}: {@code VV_V} takes two v128 and leaves one; I
 * is i32, L i64, F f32, D f64. Three bits a type, results in the lowest; only the shapes that some opcode has
 * are here.
 */
final class Signature {
    private static final int I = 1;
    private static final int L = 2;
    private static final int F = 3;
    private static final int D = 4;
    private static final int V = 5;

    static final int DD_D = D << 12 | D << 15 | D << 18;
    static final int DD_I = I << 12 | D << 15 | D << 18;
    static final int D_D = D << 12 | D << 15;
    static final int D_F = F << 12 | D << 15;
    static final int D_I = I << 12 | D << 15;
    static final int D_L = L << 12 | D << 15;
    static final int D_V = V << 12 | D << 15;
    static final int FF_F = F << 12 | F << 15 | F << 18;
    static final int FF_I = I << 12 | F << 15 | F << 18;
    static final int F_D = D << 12 | F << 15;
    static final int F_F = F << 12 | F << 15;
    static final int F_I = I << 12 | F << 15;
    static final int F_L = L << 12 | F << 15;
    static final int F_V = V << 12 | F << 15;
    static final int ID_ = D << 15 | I << 18;
    static final int IF_ = F << 15 | I << 18;
    static final int III_ = I << 15 | I << 18 | I << 21;
    static final int III_I = I << 12 | I << 15 | I << 18 | I << 21;
    static final int IIL_I = I << 12 | L << 15 | I << 18 | I << 21;
    static final int II_ = I << 15 | I << 18;
    static final int II_I = I << 12 | I << 15 | I << 18;
    static final int ILL_I = I << 12 | L << 15 | L << 18 | I << 21;
    static final int ILL_L = L << 12 | L << 15 | L << 18 | I << 21;
    static final int IL_ = L << 15 | I << 18;
    static final int IL_L = L << 12 | L << 15 | I << 18;
    static final int IV_ = V << 15 | I << 18;
    static final int IV_V = V << 12 | V << 15 | I << 18;
    static final int I_ = I << 15;
    static final int I_D = D << 12 | I << 15;
    static final int I_F = F << 12 | I << 15;
    static final int I_I = I << 12 | I << 15;
    static final int I_L = L << 12 | I << 15;
    static final int I_V = V << 12 | I << 15;
    static final int LL_I = I << 12 | L << 15 | L << 18;
    static final int LL_L = L << 12 | L << 15 | L << 18;
    static final int L_D = D << 12 | L << 15;
    static final int L_F = F << 12 | L << 15;
    static final int L_I = I << 12 | L << 15;
    static final int L_L = L << 12 | L << 15;
    static final int L_V = V << 12 | L << 15;
    static final int NOTHING = 0;
    static final int VD_V = V << 12 | D << 15 | V << 18;
    static final int VF_V = V << 12 | F << 15 | V << 18;
    static final int VI_V = V << 12 | I << 15 | V << 18;
    static final int VL_V = V << 12 | L << 15 | V << 18;
    static final int VVV_V = V << 12 | V << 15 | V << 18 | V << 21;
    static final int VV_V = V << 12 | V << 15 | V << 18;
    static final int V_D = D << 12 | V << 15;
    static final int V_F = F << 12 | V << 15;
    static final int V_I = I << 12 | V << 15;
    static final int V_L = L << 12 | V << 15;
    static final int V_V = V << 12 | V << 15;
    static final int _D = D << 12;
    static final int _F = F << 12;
    static final int _I = I << 12;
    static final int _L = L << 12;
    static final int _V = V << 12;

    private Signature() {
    }
}
