using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using VRLab.Bindings.OpenXr;

namespace VRLab.Xr.Tests;

/// <summary>What its lenses hide.</summary>
internal static unsafe partial class ScriptedRuntime
{
    private static bool _isMaskChangeDue;

    /// <summary>What asking answers.</summary>
    public static XrResult MaskResult { get; set; }

    /// <summary>For each eye.</summary>
    public static (XrVector2f[] Vertices, uint[] Indices)[] Masks { get; } = [([], []), ([], [])];

    public static void SayMaskChanged() => _isMaskChangeDue = true;

    private static void ForgetMasks()
    {
        (MaskResult, _isMaskChangeDue) = (XrResult.Success, false);
        Array.Fill(Masks, ([], []));
    }

    private static bool TellMaskChange(XrEventDataBuffer* data)
    {
        if (!_isMaskChangeDue)
        {
            return false;
        }

        _isMaskChangeDue = false;
        *(XrEventDataVisibilityMaskChangedKHR*)data = XrEventDataVisibilityMaskChangedKHR.New();
        return true;
    }

    private static nint MaskFunction(string name) => name == "xrGetVisibilityMaskKHR"
        ? (nint)(delegate* unmanaged[Cdecl]<XrSession, XrViewConfigurationType, uint, XrVisibilityMaskTypeKHR, XrVisibilityMaskKHR*, XrResult>)&GetMask
        : 0;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static XrResult GetMask(XrSession session, XrViewConfigurationType views, uint eye, XrVisibilityMaskTypeKHR type, XrVisibilityMaskKHR* mask)
    {
        (XrVector2f[] vertices, uint[] indices) = Masks[eye];
        (mask->vertexCountOutput, mask->indexCountOutput) = ((uint)vertices.Length, (uint)indices.Length);
        if (MaskResult < 0 || mask->vertexCapacityInput == 0)
        {
            return MaskResult;
        }

        vertices.CopyTo(new Span<XrVector2f>(mask->vertices, (int)mask->vertexCapacityInput));
        indices.CopyTo(new Span<uint>(mask->indices, (int)mask->indexCapacityInput));
        return XrResult.Success;
    }
}
