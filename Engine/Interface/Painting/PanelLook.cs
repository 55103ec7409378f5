using VRLab.Core;

namespace VRLab.Interface;

/// <summary>For whom a panel is drawn.</summary>
/// <param name="TextFactor">On the size of texts: 1 as designed, up to 1.5; a text that would leave its box is made smaller again.</param>
public sealed record PanelLook(PanelTheme Theme, Language Language, float TextFactor = 1f);
