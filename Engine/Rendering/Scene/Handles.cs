namespace VRLab.Rendering;

/// <summary>A model whose meshes lie on the device.</summary>
public readonly record struct ModelHandle(int Index);

/// <summary>One thing in the scene that shows a model.</summary>
public readonly record struct InstanceHandle(int Index);

/// <summary>A text panel in the scene.</summary>
public readonly record struct PanelHandle(int Index);
