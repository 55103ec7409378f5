using System.Numerics;
using VRLab.Bindings.OpenXr;

namespace VRLab.Xr.OpenXr;

/// <summary>What the lenses hide of each view (XR_KHR_visibility_mask), read at the beginning and whenever the runtime says that it changed.</summary>
internal sealed unsafe class OpenXrHiddenArea(OpenXrInstance instance, XrSession session, bool isTold)
{
    /// <summary>A mask of more is no mask of a lens.</summary>
    private const uint MostCorners = 65_536;

    private readonly Vector2[][] _triangles = [[], []];

    /// <summary>Rises when the triangles change; 0: there are none.</summary>
    public int Version { get; private set; }

    public ReadOnlySpan<Vector2> Of(int eye) => _triangles[eye];

    /// <summary>Asks the runtime; where it does not tell, nothing is hidden.</summary>
    public void Read()
    {
        if (!isTold)
        {
            return;
        }

        for (int eye = 0; eye < _triangles.Length; eye++)
        {
            _triangles[eye] = Read((uint)eye);
        }

        Version++;
    }

    private Vector2[] Read(uint eye)
    {
        XrVisibilityMaskKHR mask = XrVisibilityMaskKHR.New();
        if (Ask(eye, &mask) < 0 || mask.vertexCountOutput == 0 || mask.indexCountOutput == 0 || mask.vertexCountOutput > MostCorners || mask.indexCountOutput > MostCorners)
        {
            return [];
        }

        var vertices = new XrVector2f[mask.vertexCountOutput];
        var indices = new uint[mask.indexCountOutput];
        fixed (XrVector2f* firstVertex = vertices)
        {
            fixed (uint* firstIndex = indices)
            {
                mask.vertices = firstVertex;
                mask.indices = firstIndex;
                (mask.vertexCapacityInput, mask.indexCapacityInput) = ((uint)vertices.Length, (uint)indices.Length);
                if (Ask(eye, &mask) < 0)
                {
                    return [];
                }
            }
        }

        return Array.Exists(indices, index => index >= vertices.Length) ? [] : [.. indices.Select(index => new Vector2(vertices[index].x, vertices[index].y))];
    }

    private XrResult Ask(uint eye, XrVisibilityMaskKHR* mask) =>
        instance.Commands.xrGetVisibilityMaskKHR(session, XrViewConfigurationType.PrimaryStereo, eye, XrVisibilityMaskTypeKHR.HiddenTriangleMesh, mask);
}
