using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using VRLab.Core;
using VRLab.Rendering.Passes;
using VRLab.Rendering.Scene;

namespace VRLab.Rendering.Culling;

[InlineArray(8)]
internal struct EightVectors
{
    private Vector4 _first;
}

/// <summary>What the culling shader knows of the eyes; layout of <c>Views</c> in cull.comp (std140).</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct CullViews
{
    public TwoVectors Eyes;

    /// <summary>Four inward normals for each eye.</summary>
    public EightVectors Planes;

    /// <summary>Where levels of detail are chosen from, see <see cref="LevelEye"/>; w: 1 / tangent of half the view's height.</summary>
    public Vector4 Middle;
    public uint ViewCount;
    public uint PlaceCount;

    /// <summary>See <see cref="SceneLayout.FadedCommand"/>.</summary>
    public uint FadedCommand;
    public uint Unused;

    public static CullViews From(ReadOnlySpan<EyeView> views, Vector3 levelEye, SceneLayout layout)
    {
        var cull = new CullViews { ViewCount = (uint)views.Length, PlaceCount = (uint)layout.PlaceCount, FadedCommand = (uint)layout.FadedCommand };
        for (int i = 0; i < views.Length; i++)
        {
            var frustum = new ViewFrustum(views[i]);
            cull.Eyes[i] = new Vector4(views[i].WorldFromEye.Position, 1f);
            for (int side = 0; side < ViewFrustum.SideCount; side++)
            {
                cull.Planes[(i * ViewFrustum.SideCount) + side] = new Vector4(frustum.InwardNormal(side), 0f);
            }
        }

        cull.Middle = new Vector4(levelEye, Projection.InverseHalfHeight(views[0].FieldOfView));
        return cull;
    }
}
