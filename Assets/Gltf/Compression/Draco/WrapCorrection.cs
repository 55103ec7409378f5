using System.IO;

namespace VRLab.Gltf;

/// <summary>Sums that leave the range of all values come in again at its other end (Google, "Draco Bitstream Specification" 2.2, section "Prediction Wrap Transform").</summary>
internal sealed class WrapCorrection : ICorrection
{
    private readonly int _least;
    private readonly int _most;

    public WrapCorrection(DracoBuffer buffer)
    {
        (_least, _most) = (buffer.Int32(), buffer.Int32());
        if (_least > _most)
        {
            throw new InvalidDataException("a range ends before it begins");
        }
    }

    public bool IsUnsigned => false;

    public void Apply(ReadOnlySpan<int> foretold, Span<int> value)
    {
        long range = 1L + _most - _least;
        for (int i = 0; i < value.Length; i++)
        {
            long sum = (long)Math.Clamp(foretold[i], _least, _most) + value[i];
            value[i] = (int)(sum > _most ? sum - range : sum < _least ? sum + range : sum);
        }
    }
}
