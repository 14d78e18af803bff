package dev.vitrine.wasm;

/**
 * What instructions take and leave: {@code VV_V} takes two v128 and leaves one; I is i32, L i64, F f32, D f64. Only
 * the shapes that some opcode has are here.
 */
final class Signature {
    static final FunctionType DD_D = FunctionType.parse("DD_D");
    static final FunctionType DD_I = FunctionType.parse("DD_I");
    static final FunctionType D_D = FunctionType.parse("D_D");
    static final FunctionType D_F = FunctionType.parse("D_F");
    static final FunctionType D_I = FunctionType.parse("D_I");
    static final FunctionType D_L = FunctionType.parse("D_L");
    static final FunctionType D_V = FunctionType.parse("D_V");
    static final FunctionType FF_F = FunctionType.parse("FF_F");
    static final FunctionType FF_I = FunctionType.parse("FF_I");
    static final FunctionType F_D = FunctionType.parse("F_D");
    static final FunctionType F_F = FunctionType.parse("F_F");
    static final FunctionType F_I = FunctionType.parse("F_I");
    static final FunctionType F_L = FunctionType.parse("F_L");
    static final FunctionType F_V = FunctionType.parse("F_V");
    static final FunctionType ID_ = FunctionType.parse("ID_");
    static final FunctionType IF_ = FunctionType.parse("IF_");
    static final FunctionType III_ = FunctionType.parse("III_");
    static final FunctionType III_I = FunctionType.parse("III_I");
    static final FunctionType IIL_I = FunctionType.parse("IIL_I");
    static final FunctionType II_ = FunctionType.parse("II_");
    static final FunctionType II_I = FunctionType.parse("II_I");
    static final FunctionType ILL_I = FunctionType.parse("ILL_I");
    static final FunctionType ILL_L = FunctionType.parse("ILL_L");
    static final FunctionType IL_ = FunctionType.parse("IL_");
    static final FunctionType IL_L = FunctionType.parse("IL_L");
    static final FunctionType IV_ = FunctionType.parse("IV_");
    static final FunctionType IV_V = FunctionType.parse("IV_V");
    static final FunctionType I_ = FunctionType.parse("I_");
    static final FunctionType I_D = FunctionType.parse("I_D");
    static final FunctionType I_F = FunctionType.parse("I_F");
    static final FunctionType I_I = FunctionType.parse("I_I");
    static final FunctionType I_L = FunctionType.parse("I_L");
    static final FunctionType I_V = FunctionType.parse("I_V");
    static final FunctionType LL_I = FunctionType.parse("LL_I");
    static final FunctionType LL_L = FunctionType.parse("LL_L");
    static final FunctionType L_D = FunctionType.parse("L_D");
    static final FunctionType L_F = FunctionType.parse("L_F");
    static final FunctionType L_I = FunctionType.parse("L_I");
    static final FunctionType L_L = FunctionType.parse("L_L");
    static final FunctionType L_V = FunctionType.parse("L_V");
    static final FunctionType VD_V = FunctionType.parse("VD_V");
    static final FunctionType VF_V = FunctionType.parse("VF_V");
    static final FunctionType VI_V = FunctionType.parse("VI_V");
    static final FunctionType VL_V = FunctionType.parse("VL_V");
    static final FunctionType VVV_V = FunctionType.parse("VVV_V");
    static final FunctionType VV_V = FunctionType.parse("VV_V");
    static final FunctionType V_D = FunctionType.parse("V_D");
    static final FunctionType V_F = FunctionType.parse("V_F");
    static final FunctionType V_I = FunctionType.parse("V_I");
    static final FunctionType V_L = FunctionType.parse("V_L");
    static final FunctionType V_V = FunctionType.parse("V_V");
    static final FunctionType NONE = FunctionType.parse("_");
    static final FunctionType _I = FunctionType.parse("_I");
    static final FunctionType _L = FunctionType.parse("_L");
    static final FunctionType _F = FunctionType.parse("_F");
    static final FunctionType _D = FunctionType.parse("_D");
    static final FunctionType _V = FunctionType.parse("_V");

    private Signature() {
    }
}
