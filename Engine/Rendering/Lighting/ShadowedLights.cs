using System.Numerics;
using System.Runtime.CompilerServices;

namespace VRLab.Rendering.Lighting;

/// <summary>Rows of the lights with a shadow, as lights.glsl reads them.</summary>
[InlineArray(ShadowedLights.RowCount)]
internal struct ShadowedRows
{
    private Vector4 _first;
}

/// <summary>
/// The lights that have a shadow map, rectangles first. They are so few that all places ask for them one after the other in the same order:
/// a device reads their rows once for all pixels that it works on together.
/// </summary>
internal sealed class ShadowedLights
{
    /// <summary>A cell of <see cref="LightGrid"/> has a bit for each.</summary>
    public const int Most = 6;

    public const int RowsPerLight = 6;

    public const int RowCount = Most * RowsPerLight;

    private readonly int[] _lights = new int[Most];
    private ShadowedRows _rows;

    public ref readonly ShadowedRows Rows => ref _rows;

    public int Count { get; private set; }

    /// <summary>How many of them are rectangles.</summary>
    public int Rectangles { get; private set; }

    /// <returns>The light's place among those with a shadow, or -1.</returns>
    public int OrdinalOf(int light) => Array.IndexOf(_lights, light, 0, Count);

    /// <summary>Takes over the lights that <paramref name="shadows"/> has given a map.</summary>
    public void Take(LightTable lights, ShadowAtlas shadows)
    {
        Count = 0;
        Append(lights, shadows, areRectangles: true);
        Rectangles = Count;
        Append(lights, shadows, areRectangles: false);
    }

    private void Append(LightTable lights, ShadowAtlas shadows, bool areRectangles)
    {
        foreach (int light in lights.Lit)
        {
            int tile = shadows.SlotOf(light);
            if (tile >= 0 && (lights[light].Kind == SceneLightKind.Rectangle) == areRectangles)
            {
                Span<Vector4> rows = ((Span<Vector4>)_rows).Slice(Count * RowsPerLight, RowsPerLight);
                lights.Write(light, rows);
                shadows.Write(tile, lights[light], rows);
                _lights[Count++] = light;
            }
        }
    }
}
