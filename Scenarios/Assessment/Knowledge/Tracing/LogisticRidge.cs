namespace VRLab.Assessment.Knowledge;

/// <summary>How strongly each kind of weight is drawn to zero.</summary>
internal sealed record LogisticRidge(double Dense, double Skill, double Slope, double Item)
{
    private const double InterceptPenalty = 1e-4;

    public static LogisticRidge[] Candidates { get; } =
    [
        new(1, 3, 20, 8), new(1, 1, 5, 3), new(1, 15, 100, 30), new(30, 3, 20, 8), new(30, 30, 300, 100), new(100, 100, 1000, 300),
    ];

    public override string ToString() => FormattableString.Invariant($"features {Dense}, skills {Skill}, slopes {Slope}, items {Item}");

    public double[] For(LogisticShape shape)
    {
        var penalty = new double[shape.WeightCount];
        for (int i = 0; i < penalty.Length; i++)
        {
            penalty[i] = i == 0 ? InterceptPenalty
                : i < shape.DenseCount ? Dense
                : i >= shape.ItemOffset ? Item
                : (i - shape.DenseCount) % 3 == 0 ? Skill : Slope;
        }

        return penalty;
    }
}
