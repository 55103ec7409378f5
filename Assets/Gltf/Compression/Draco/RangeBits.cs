namespace VRLab.Gltf;

/// <summary>Reads single bits that are not equally likely (Google, "Draco Bitstream Specification" 2.2, section "rANS Decoding", RabsDescRead).</summary>
internal sealed class RangeBits
{
    private const uint LeastState = 4096;
    private const uint Precision = 256;
    private readonly uint _shareOfOnes;
    private RangeState _state;

    public RangeBits(DracoBuffer buffer)
    {
        _shareOfOnes = Precision - buffer.Byte();
        _state = new RangeState(buffer.Block(), LeastState);
    }

    public bool Next()
    {
        _state.Fill();
        uint state = _state.Value, rest = state % Precision, ones = state / Precision * _shareOfOnes;
        bool isOne = rest < _shareOfOnes;
        _state.Value = isOne ? ones + rest : state - ones - _shareOfOnes;
        return isOne;
    }
}
