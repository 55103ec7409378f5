namespace VRLab.Assets.Wear;

/// <summary>The images of wear, as they lie in two sheets of four: the first four are dry, the others wet.</summary>
internal enum WearCell
{
    Chips,
    Rust,
    Dust,
    Rubbed,
    Film,
    Run,
    Stain,
    RustRun,
}
