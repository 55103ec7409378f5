namespace VRLab.Conformance;

/// <summary>Waiting nodes by estimated total cost, a small whole number; among equals the newest comes first.</summary>
internal sealed class BucketQueue
{
    private readonly List<Stack<int>> _buckets = [];
    private int _lowest;

    public void Add(int total, int node)
    {
        while (_buckets.Count <= total)
        {
            _buckets.Add(new Stack<int>());
        }

        _buckets[total].Push(node);
        _lowest = Math.Min(_lowest, total);
    }

    public bool TryTake(out int node)
    {
        while (_lowest < _buckets.Count)
        {
            if (_buckets[_lowest].TryPop(out node))
            {
                return true;
            }

            _lowest++;
        }

        node = -1;
        return false;
    }
}
