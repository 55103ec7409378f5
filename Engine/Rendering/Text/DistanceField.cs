using System.Runtime.CompilerServices;

namespace VRLab.Rendering.Text;

/// <summary>
/// Signed distance fields from coverage: exact Euclidean distances by lower envelopes of parabolas (Felzenszwalb and
/// Huttenlocher, "Distance Transforms of Sampled Functions", 2012, section 2), inside and outside, in one reusable scratch.
/// </summary>
internal sealed class DistanceField(int maximumSize)
{
    private const float Far = 1e12f;
    private readonly float[] _inside = new float[maximumSize * maximumSize];
    private readonly float[] _outside = new float[maximumSize * maximumSize];
    private readonly float[] _line = new float[maximumSize];
    private readonly float[] _boundaries = new float[maximumSize + 1];
    private readonly int[] _roots = new int[maximumSize];

    /// <summary>Distance in pixels at (x, y) of the last <see cref="Compute"/>; positive inside.</summary>
    public float At(int x, int y, int size) => MathF.Sqrt(_outside[(y * size) + x]) - MathF.Sqrt(_inside[(y * size) + x]);

    /// <summary>Computes the field of a square coverage image with 256 levels; half covered counts as inside.</summary>
    public void Compute(ReadOnlySpan<byte> coverage, int size)
    {
        for (int i = 0; i < size * size; i++)
        {
            bool isInside = coverage[i] >= 128;
            _inside[i] = isInside ? 0 : Far;
            _outside[i] = isInside ? Far : 0;
        }

        Transform(_inside, size);
        Transform(_outside, size);
    }

    private void Transform(float[] grid, int size)
    {
        for (int x = 0; x < size; x++)
        {
            TransformLine(grid.AsSpan(x), size, size);
        }

        for (int y = 0; y < size; y++)
        {
            TransformLine(grid.AsSpan(y * size), 1, size);
        }
    }

    // A few hundred glyphs at start: these loops must not begin in the unoptimized tier.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void TransformLine(Span<float> grid, int stride, int size)
    {
        for (int i = 0; i < size; i++)
        {
            _line[i] = grid[i * stride];
        }

        BuildEnvelope(size);
        for (int i = 0, k = 0; i < size; i++)
        {
            while (_boundaries[k + 1] < i)
            {
                k++;
            }

            int offset = i - _roots[k];
            grid[i * stride] = (offset * offset) + _line[_roots[k]];
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void BuildEnvelope(int size)
    {
        int k = 0;
        _roots[0] = 0;
        (_boundaries[0], _boundaries[1]) = (float.NegativeInfinity, float.PositiveInfinity);
        for (int q = 1; q < size; q++)
        {
            float crossing = Crossing(q, _roots[k]);
            while (crossing <= _boundaries[k])
            {
                k--;
                crossing = Crossing(q, _roots[k]);
            }

            k++;
            _roots[k] = q;
            (_boundaries[k], _boundaries[k + 1]) = (crossing, float.PositiveInfinity);
        }
    }

    private float Crossing(int q, int root) =>
        (_line[q] + (q * q) - (_line[root] + (root * root))) / (2f * (q - root));
}
