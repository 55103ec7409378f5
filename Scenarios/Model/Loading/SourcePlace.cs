namespace VRLab.Scenarios;

/// <summary>A place in an author's file; lines and columns count from 1.</summary>
internal readonly record struct SourcePlace(string File, long Line, long Column)
{
    public override string ToString() => $"{File}:{Line}:{Column}";
}
