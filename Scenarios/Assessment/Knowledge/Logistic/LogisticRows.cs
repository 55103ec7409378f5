namespace VRLab.Assessment.Knowledge;

/// <summary>How many weights a logistic model has, and where they lie in their array: dense, then bias and two slopes a skill, then items.</summary>
internal sealed record LogisticShape(int DenseCount, int SkillCount, int ItemCount)
{
    public int WeightCount => DenseCount + (3 * SkillCount) + ItemCount;

    public int ItemOffset => DenseCount + (3 * SkillCount);

    public int SkillAt(int skill) => DenseCount + (3 * skill);
}

/// <summary>
/// The inputs of a logistic model, one row for each answer: dense features; for each skill of the answer a bias and two slopes, weighted
/// by a share; a bias for the item. Memory is taken once, for the rows announced.
/// </summary>
internal sealed class LogisticRows(LogisticShape shape, int rowCount, int skillUseCount)
{
    private readonly float[] _dense = new float[checked(rowCount * shape.DenseCount)];
    private readonly int[] _skills = new int[skillUseCount];
    private readonly float[] _slopes = new float[2 * skillUseCount];
    private readonly int[] _skillEnds = new int[rowCount];
    private readonly float[] _shares = new float[rowCount];
    private readonly int[] _items = new int[rowCount];

    public int Count { get; private set; }

    public LogisticShape Shape => shape;

    /// <summary>Adds a row; skills and items that the model does not know count for nothing.</summary>
    public void Add(ReadOnlySpan<double> dense, ReadOnlySpan<int> skills, ReadOnlySpan<double> slopes, double skillShare, int item)
    {
        for (int i = 0; i < dense.Length; i++)
        {
            _dense[(Count * shape.DenseCount) + i] = (float)dense[i];
        }

        int use = FirstUse(Count);
        for (int i = 0; i < skills.Length; i++, use++)
        {
            _skills[use] = skills[i] < shape.SkillCount ? skills[i] : -1;
            _slopes[2 * use] = (float)slopes[2 * i];
            _slopes[(2 * use) + 1] = (float)slopes[(2 * i) + 1];
        }

        _skillEnds[Count] = use;
        _shares[Count] = (float)skillShare;
        _items[Count] = item < shape.ItemCount ? item : -1;
        Count++;
    }

    /// <summary>The sum of weight × input of a row.</summary>
    public double Score(int row, double[] weights)
    {
        ReadOnlySpan<float> values = DenseOf(row);
        double sum = 0;
        for (int i = 0; i < values.Length; i++)
        {
            sum += weights[i] * values[i];
        }

        for (int use = FirstUse(row); use < _skillEnds[row]; use++)
        {
            if (_skills[use] >= 0)
            {
                int at = shape.SkillAt(_skills[use]);
                sum += _shares[row] * (weights[at] + (weights[at + 1] * _slopes[2 * use]) + (weights[at + 2] * _slopes[(2 * use) + 1]));
            }
        }

        return _items[row] >= 0 ? sum + weights[shape.ItemOffset + _items[row]] : sum;
    }

    /// <summary>Adds <paramref name="factor"/> × the inputs of a row to a sum over rows.</summary>
    public void Accumulate(int row, double factor, double[] sum)
    {
        ReadOnlySpan<float> values = DenseOf(row);
        for (int i = 0; i < values.Length; i++)
        {
            sum[i] += factor * values[i];
        }

        for (int use = FirstUse(row); use < _skillEnds[row]; use++)
        {
            AddSkill(use, factor * _shares[row], 1, sum);
        }

        AddItem(row, factor, sum);
    }

    /// <summary>Adds <paramref name="factor"/> × the squares of the inputs of a row to a sum over rows.</summary>
    public void AccumulateSquares(int row, double factor, double[] sum)
    {
        ReadOnlySpan<float> values = DenseOf(row);
        for (int i = 0; i < values.Length; i++)
        {
            sum[i] += factor * values[i] * values[i];
        }

        for (int use = FirstUse(row); use < _skillEnds[row]; use++)
        {
            AddSkill(use, factor * _shares[row] * _shares[row], 2, sum);
        }

        AddItem(row, factor, sum);
    }

    private ReadOnlySpan<float> DenseOf(int row) => _dense.AsSpan(row * shape.DenseCount, shape.DenseCount);

    private int FirstUse(int row) => row == 0 ? 0 : _skillEnds[row - 1];

    private void AddSkill(int use, double factor, int power, double[] sum)
    {
        if (_skills[use] < 0)
        {
            return;
        }

        int at = shape.SkillAt(_skills[use]);
        double first = _slopes[2 * use];
        double second = _slopes[(2 * use) + 1];
        sum[at] += factor;
        sum[at + 1] += factor * (power == 2 ? first * first : first);
        sum[at + 2] += factor * (power == 2 ? second * second : second);
    }

    private void AddItem(int row, double factor, double[] sum)
    {
        if (_items[row] >= 0)
        {
            sum[shape.ItemOffset + _items[row]] += factor;
        }
    }
}
